import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121034216 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "mail_unsubscribe" drop constraint if exists "mail_unsubscribe_token_unique";`
    )
    this.addSql(
      `alter table if exists "mail_suppression" drop constraint if exists "mail_suppression_address_scope_unique";`
    )
    this.addSql(
      `alter table if exists "mail_preference" drop constraint if exists "mail_preference_address_unique";`
    )
    this.addSql(
      `alter table if exists "mail_message" drop constraint if exists "mail_message_key_unique";`
    )
    this.addSql(
      `alter table if exists "mail_event" drop constraint if exists "mail_event_provider_unique";`
    )
    this.addSql(
      `alter table if exists "mail_consent" drop constraint if exists "mail_consent_address_unique";`
    )
    this.addSql(
      `create table if not exists "mail_batch" ("id" text not null, "template" text not null, "subject" text not null, "html" text not null, "text" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mail_batch_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_batch_deleted_at" ON "mail_batch" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mail_consent" ("id" text not null, "address" text not null, "status" text check ("status" in ('pending', 'confirmed', 'revoked')) not null, "source" text not null, "first_name" text null, "last_name" text null, "locale" text null, "token_hash" text null, "requested_at" timestamptz null, "confirmed_at" timestamptz null, "revoked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mail_consent_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_consent_deleted_at" ON "mail_consent" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mail_consent_address_unique" ON "mail_consent" ("address") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_consent_token" ON "mail_consent" ("token_hash") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mail_event" ("id" text not null, "provider_event_id" text not null, "type" text not null, "message_id" text null, "reason" text null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mail_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_event_deleted_at" ON "mail_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mail_event_provider_unique" ON "mail_event" ("provider_event_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_event_message" ON "mail_event" ("message_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_event_occurred" ON "mail_event" ("occurred_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mail_message" ("id" text not null, "key" text not null, "to" text not null, "template" text not null, "category" text check ("category" in ('transactional', 'marketing', 'restock', 'reviews')) not null, "subject" text not null default '', "html" text null, "text" text null, "headers" jsonb null, "attachments" jsonb null, "data" jsonb null, "variables" jsonb null, "locale" text not null, "status" text check ("status" in ('queued', 'sending', 'sent', 'delivered', 'bounced', 'failed', 'suppressed', 'canceled')) not null default 'queued', "priority" integer not null default 0, "attempts" integer not null default 0, "due_at" timestamptz not null, "next_attempt_at" timestamptz null, "lease_owner" text null, "error" text null, "transport" text null, "provider_message_id" text null, "customer_id" text null, "order_id" text null, "batch_id" text null, "sent_at" timestamptz null, "delivered_at" timestamptz null, "complained_at" timestamptz null, "unsubscribed_at" timestamptz null, "reported_at" timestamptz null, "erased_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mail_message_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_deleted_at" ON "mail_message" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mail_message_key_unique" ON "mail_message" ("key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_due" ON "mail_message" ("priority", "next_attempt_at") WHERE status in ('queued', 'sending') and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_batch_due" ON "mail_message" ("batch_id", "next_attempt_at") WHERE status in ('queued', 'sending') and batch_id is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_failed" ON "mail_message" ("id") WHERE status = 'failed' and reported_at is null and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_created" ON "mail_message" ("created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_batch" ON "mail_message" ("batch_id", "status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_to" ON "mail_message" ("to") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_customer" ON "mail_message" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_provider" ON "mail_message" ("provider_message_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mail_preference" ("id" text not null, "address" text not null, "customer_id" text null, "marketing" boolean not null default false, "restock" boolean not null default true, "reviews" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mail_preference_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_preference_deleted_at" ON "mail_preference" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mail_preference_address_unique" ON "mail_preference" ("address") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_preference_customer" ON "mail_preference" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_preference_marketing" ON "mail_preference" ("id") WHERE marketing and deleted_at is null;`
    )

    this.addSql(
      `create table if not exists "mail_state" ("id" text not null, "at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mail_state_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_state_deleted_at" ON "mail_state" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mail_suppression" ("id" text not null, "address" text not null, "scope" text check ("scope" in ('all', 'marketing')) not null, "reason" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mail_suppression_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_suppression_deleted_at" ON "mail_suppression" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mail_suppression_address_scope_unique" ON "mail_suppression" ("address", "scope") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mail_unsubscribe" ("id" text not null, "token_hash" text not null, "address" text not null, "category" text not null, "customer_id" text null, "batch_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mail_unsubscribe_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_unsubscribe_deleted_at" ON "mail_unsubscribe" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mail_unsubscribe_token_unique" ON "mail_unsubscribe" ("token_hash") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_unsubscribe_address" ON "mail_unsubscribe" ("address") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "mail_batch" cascade;`)

    this.addSql(`drop table if exists "mail_consent" cascade;`)

    this.addSql(`drop table if exists "mail_event" cascade;`)

    this.addSql(`drop table if exists "mail_message" cascade;`)

    this.addSql(`drop table if exists "mail_preference" cascade;`)

    this.addSql(`drop table if exists "mail_state" cascade;`)

    this.addSql(`drop table if exists "mail_suppression" cascade;`)

    this.addSql(`drop table if exists "mail_unsubscribe" cascade;`)
  }
}
