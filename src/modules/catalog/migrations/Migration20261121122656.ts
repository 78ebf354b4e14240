import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121122656 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "catalog_product_creator" ("id" text not null, "product_id" text not null, "user_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "catalog_product_creator_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalog_product_creator_deleted_at" ON "catalog_product_creator" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_catalog_product_creator_once" ON "catalog_product_creator" ("product_id") WHERE deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "catalog_product_creator" cascade;`)
  }
}
