import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121123131 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "shop_customer_cart" ("id" text not null, "customer_id" text not null, "cart_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_customer_cart_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_customer_cart_deleted_at" ON "shop_customer_cart" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_customer_cart_one_a_customer" ON "shop_customer_cart" ("customer_id") WHERE deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shop_customer_cart" cascade;`)
  }
}
