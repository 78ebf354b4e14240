import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121123226 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "shop_refund_request_payment" drop constraint if exists "shop_refund_request_payment_refund_id_unique";`
    )
    this.addSql(
      `alter table if exists "shop_refund_request_item" drop constraint if exists "shop_refund_request_item_request_id_item_id_unique";`
    )
    this.addSql(
      `create table if not exists "shop_refund_request" ("id" text not null, "order_id" text not null, "customer_id" text null, "status" text check ("status" in ('pending', 'refunding', 'refunded', 'failed', 'declined', 'withdrawn')) not null default 'pending', "currency_code" text not null, "amount" numeric not null, "whole_order" boolean not null, "reason" text not null, "note" text null, "approved_amount" numeric null, "decision_note" text null, "decided_at" timestamptz null, "decided_by" text null, "refunded_at" timestamptz null, "announced_at" timestamptz null, "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "error" text null, "raw_amount" jsonb not null, "raw_approved_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_refund_request_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_deleted_at" ON "shop_refund_request" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_refund_request_one_open_an_order" ON "shop_refund_request" ("order_id") WHERE status in ('pending', 'refunding', 'failed') and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_order_id_created_at" ON "shop_refund_request" ("order_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_customer_id_created_at" ON "shop_refund_request" ("customer_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_status_created_at" ON "shop_refund_request" ("status", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_unfinished" ON "shop_refund_request" ("next_attempt_at") WHERE next_attempt_at is not null and deleted_at is null;`
    )

    this.addSql(
      `create table if not exists "shop_refund_request_entry" ("id" text not null, "action" text check ("action" in ('created', 'approved', 'declined', 'withdrawn', 'refunded', 'failed')) not null, "actor_id" text null, "amount" numeric null, "note" text null, "request_id" text not null, "raw_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_refund_request_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_entry_request_id" ON "shop_refund_request_entry" ("request_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_entry_deleted_at" ON "shop_refund_request_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_entry_request_id_created_at" ON "shop_refund_request_entry" ("request_id", "created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "shop_refund_request_item" ("id" text not null, "item_id" text not null, "quantity" integer not null, "amount" numeric not null, "request_id" text not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_refund_request_item_pkey" primary key ("id"), constraint shop_refund_request_item_quantity check (quantity > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_item_request_id" ON "shop_refund_request_item" ("request_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_item_deleted_at" ON "shop_refund_request_item" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_refund_request_item_request_id_item_id_unique" ON "shop_refund_request_item" ("request_id", "item_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "shop_refund_request_payment" ("id" text not null, "payment_id" text not null, "amount" numeric not null, "refund_id" text not null, "paid_at" timestamptz null, "request_id" text not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_refund_request_payment_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_payment_request_id" ON "shop_refund_request_payment" ("request_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_refund_request_payment_deleted_at" ON "shop_refund_request_payment" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_refund_request_payment_refund_id_unique" ON "shop_refund_request_payment" ("refund_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "shop_refund_request_entry" add constraint "shop_refund_request_entry_request_id_foreign" foreign key ("request_id") references "shop_refund_request" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "shop_refund_request_item" add constraint "shop_refund_request_item_request_id_foreign" foreign key ("request_id") references "shop_refund_request" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "shop_refund_request_payment" add constraint "shop_refund_request_payment_request_id_foreign" foreign key ("request_id") references "shop_refund_request" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "shop_refund_request_entry" drop constraint if exists "shop_refund_request_entry_request_id_foreign";`
    )

    this.addSql(
      `alter table if exists "shop_refund_request_item" drop constraint if exists "shop_refund_request_item_request_id_foreign";`
    )

    this.addSql(
      `alter table if exists "shop_refund_request_payment" drop constraint if exists "shop_refund_request_payment_request_id_foreign";`
    )

    this.addSql(`drop table if exists "shop_refund_request" cascade;`)

    this.addSql(`drop table if exists "shop_refund_request_entry" cascade;`)

    this.addSql(`drop table if exists "shop_refund_request_item" cascade;`)

    this.addSql(`drop table if exists "shop_refund_request_payment" cascade;`)
  }
}
