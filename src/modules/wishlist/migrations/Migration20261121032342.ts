import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121032342 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "shop_wishlist" drop constraint if exists "shop_wishlist_share_code_unique";`
    )
    this.addSql(
      `alter table if exists "shop_wishlist" drop constraint if exists "shop_wishlist_guest_token_hash_unique";`
    )
    this.addSql(
      `create table if not exists "shop_wishlist" ("id" text not null, "name" text not null, "customer_id" text null, "is_default" boolean not null default false, "guest_token_hash" text null, "share_code" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_wishlist_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_wishlist_deleted_at" ON "shop_wishlist" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_wishlist_customer_id_id" ON "shop_wishlist" ("customer_id", "id") WHERE customer_id is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_wishlist_default_of_customer" ON "shop_wishlist" ("customer_id") WHERE is_default and deleted_at is null;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_wishlist_guest_token_hash_unique" ON "shop_wishlist" ("guest_token_hash") WHERE guest_token_hash is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_wishlist_share_code_unique" ON "shop_wishlist" ("share_code") WHERE share_code is not null and deleted_at is null;`
    )

    this.addSql(
      `create table if not exists "shop_wishlist_item" ("id" text not null, "wishlist_id" text not null, "product_id" text not null, "variant_id" text null, "quantity" integer not null default 1, "note" text null, "seen_price" numeric null, "seen_currency_code" text null, "seen_in_stock" boolean null, "seen_at" timestamptz null, "raw_seen_price" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_wishlist_item_pkey" primary key ("id"), constraint shop_wishlist_item_quantity_positive check (quantity between 1 and 9999));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_wishlist_item_wishlist_id" ON "shop_wishlist_item" ("wishlist_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_wishlist_item_deleted_at" ON "shop_wishlist_item" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_wishlist_item_variant_once" ON "shop_wishlist_item" ("wishlist_id", "variant_id") WHERE variant_id is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_wishlist_item_product_once" ON "shop_wishlist_item" ("wishlist_id", "product_id") WHERE variant_id is null and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_wishlist_item_variant_id" ON "shop_wishlist_item" ("variant_id") WHERE variant_id is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_wishlist_item_product_id" ON "shop_wishlist_item" ("product_id") WHERE deleted_at is null;`
    )

    this.addSql(
      `alter table if exists "shop_wishlist_item" add constraint "shop_wishlist_item_wishlist_id_foreign" foreign key ("wishlist_id") references "shop_wishlist" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "shop_wishlist_item" drop constraint if exists "shop_wishlist_item_wishlist_id_foreign";`
    )

    this.addSql(`drop table if exists "shop_wishlist" cascade;`)

    this.addSql(`drop table if exists "shop_wishlist_item" cascade;`)
  }
}
