import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121122009 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "shop_invoice_counter" ("id" text not null, "last" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_invoice_counter_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_invoice_counter_deleted_at" ON "shop_invoice_counter" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "shop_invoice_document" ("id" text not null, "kind" text check ("kind" in ('invoice', 'credit_note')) not null, "number" text not null, "series" text not null, "year" integer not null, "sequence" integer not null, "order_id" text not null, "order_display_id" integer null, "invoice_id" text null, "refund_id" text null, "buyer_name" text not null, "buyer_email" text null, "snapshot" jsonb not null, "total" numeric not null, "currency_code" text not null, "issued_at" timestamptz not null, "raw_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_invoice_document_pkey" primary key ("id"), constraint shop_invoice_document_credit_note_of_invoice check ((kind = 'credit_note') = (invoice_id is not null and refund_id is not null)), constraint shop_invoice_document_sequence_positive check (sequence > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_invoice_document_deleted_at" ON "shop_invoice_document" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_invoice_document_number_once" ON "shop_invoice_document" ("number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_invoice_document_sequence_once" ON "shop_invoice_document" ("series", "year", "sequence") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_invoice_document_invoice_of_order" ON "shop_invoice_document" ("order_id") WHERE kind = 'invoice' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shop_invoice_document_credit_of_refund" ON "shop_invoice_document" ("refund_id") WHERE refund_id is not null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_invoice_document_order" ON "shop_invoice_document" ("order_id", "issued_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_invoice_document_issued" ON "shop_invoice_document" ("issued_at", "id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "shop_invoice_state" ("id" text not null, "at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shop_invoice_state_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shop_invoice_state_deleted_at" ON "shop_invoice_state" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    // What was paid before this moment was invoiced elsewhere.
    this.addSql(
      `insert into "shop_invoice_state" ("id", "at") values ('installed_at', now()) on conflict do nothing;`
    )

    // What was issued stays as it is, whoever asks: the law wants it so.
    this
      .addSql(`create or replace function shop_invoice_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'An issued document is never changed or deleted' using errcode = 'restrict_violation';
      end $$;`)
    this
      .addSql(`create trigger shop_invoice_document_no_change before update or delete on "shop_invoice_document"
      for each row execute function shop_invoice_refuse_change();`)
    this
      .addSql(`create trigger shop_invoice_document_no_truncate before truncate on "shop_invoice_document"
      for each statement execute function shop_invoice_refuse_change();`)

    // A series counts in ones and never starts again.
    this
      .addSql(`create or replace function shop_invoice_count_in_ones() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and new.id = old.id and new.last = old.last + 1 then
          return new;
        end if;
        raise exception 'A series of documents counts in ones' using errcode = 'restrict_violation';
      end $$;`)
    this
      .addSql(`create trigger shop_invoice_counter_in_ones before update or delete on "shop_invoice_counter"
      for each row execute function shop_invoice_count_in_ones();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shop_invoice_counter" cascade;`)

    this.addSql(`drop table if exists "shop_invoice_document" cascade;`)

    this.addSql(`drop table if exists "shop_invoice_state" cascade;`)

    this.addSql(`drop function if exists shop_invoice_refuse_change;`)
    this.addSql(`drop function if exists shop_invoice_count_in_ones;`)
  }
}
