import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121121455 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "shop_payment_capture" ("id" text not null, "payment_id" text not null, "announced_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_payment_capture_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_payment_capture_deleted_at" ON "shop_payment_capture" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_payment_capture_pending" ON "shop_payment_capture" ("created_at") WHERE announced_at is null AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "shop_payment_event" ("id" text not null, "provider_id" text not null, "event_id" text not null, "type" text not null, "payload" jsonb null, "status" text check ("status" in ('accepted', 'processing', 'done', 'ignored', 'failed')) not null default 'accepted', "attempts" integer not null default 0, "error" text null, "due_at" timestamptz not null, "processed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_payment_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_payment_event_deleted_at" ON "shop_payment_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_payment_event_once" ON "shop_payment_event" ("provider_id", "event_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_payment_event_due" ON "shop_payment_event" ("due_at") WHERE status in ('accepted', 'processing') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_payment_event_age" ON "shop_payment_event" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "shop_payment_incident" ("id" text not null, "key" text not null, "kind" text check ("kind" in ('paid_without_order', 'amount_mismatch', 'dispute', 'external_refund', 'provider_unreachable')) not null, "status" text check ("status" in ('open', 'resolved')) not null default 'open', "provider_id" text null, "reference" text null, "order_id" text null, "cart_id" text null, "payment_id" text null, "amount" numeric null, "currency_code" text null, "details" jsonb null, "action" text check ("action" in ('complete', 'refund', 'dismiss')) null, "note" text null, "resolved_by" text null, "resolved_at" timestamptz null, "raw_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_payment_incident_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_payment_incident_deleted_at" ON "shop_payment_incident" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_payment_incident_key" ON "shop_payment_incident" ("key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_payment_incident_reference" ON "shop_payment_incident" ("reference") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_payment_incident_list" ON "shop_payment_incident" ("status", "created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "shop_payment_reconciliation" ("id" text not null, "compared_until" timestamptz null, "window_from" timestamptz null, "window_to" timestamptz null, "cursor" text null, "deep_at" timestamptz null, "unreachable_since" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_payment_reconciliation_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_payment_reconciliation_deleted_at" ON "shop_payment_reconciliation" ("deleted_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shop_payment_capture" cascade;`)

    this.addSql(`drop table if exists "shop_payment_event" cascade;`)

    this.addSql(`drop table if exists "shop_payment_incident" cascade;`)

    this.addSql(`drop table if exists "shop_payment_reconciliation" cascade;`)
  }
}
