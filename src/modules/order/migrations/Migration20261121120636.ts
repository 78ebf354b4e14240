import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121120636 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "shop_order_token" drop constraint if exists "shop_order_token_hash_unique";`
    )
    this.addSql(
      `create table if not exists "shop_order_token" ("id" text not null, "token_hash" text not null, "order_id" text not null, "customer_id" text null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_order_token_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_order_token_deleted_at" ON "shop_order_token" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_order_token_hash_unique" ON "shop_order_token" ("token_hash") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_order_token_expires_at" ON "shop_order_token" ("expires_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shop_order_token" cascade;`)
  }
}
