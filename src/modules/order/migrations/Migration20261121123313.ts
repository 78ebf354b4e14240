import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121123313 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "shop_order_completion" drop constraint if exists "shop_order_completion_order_unique";`
    )
    this.addSql(
      `alter table if exists "shop_order_cancellation" drop constraint if exists "shop_order_cancellation_order_unique";`
    )
    this.addSql(
      `create table if not exists "shop_order_cancellation" ("id" text not null, "order_id" text not null, "state" text check ("state" in ('decided', 'paying_back', 'done')) not null default 'decided', "canceled_by" text check ("canceled_by" in ('customer', 'shop')) not null, "actor_id" text null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_order_cancellation_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_order_cancellation_deleted_at" ON "shop_order_cancellation" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_order_cancellation_order_unique" ON "shop_order_cancellation" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_order_cancellation_unfinished" ON "shop_order_cancellation" ("updated_at") WHERE state <> 'done' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "shop_order_completion" ("id" text not null, "order_id" text not null, "completed_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_order_completion_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_order_completion_deleted_at" ON "shop_order_completion" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_order_completion_order_unique" ON "shop_order_completion" ("order_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shop_order_cancellation" cascade;`)

    this.addSql(`drop table if exists "shop_order_completion" cascade;`)
  }
}
