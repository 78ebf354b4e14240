import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121030525 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "product_review" ("id" text not null, "product_id" text not null, "customer_id" text null, "email" text null, "order_id" text null, "status" text check ("status" in ('pending', 'approved', 'rejected')) not null default 'pending', "rating" integer not null, "title" text null, "content" text null, "author" text null, "verified" boolean not null default false, "helpful_count" integer not null default 0, "report_count" integer not null default 0, "flags" text[] not null default '{}', "content_hash" text null, "import_key" text null, "moderation_note" text null, "moderated_at" timestamptz null, "moderated_by" text null, "reply" text null, "replied_at" timestamptz null, "replied_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_review_pkey" primary key ("id"), constraint product_review_rating check (rating between 1 and 5));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_deleted_at" ON "product_review" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_review_one_a_customer" ON "product_review" ("customer_id", "product_id") WHERE customer_id is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_review_one_an_email" ON "product_review" ("email", "product_id") WHERE email is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_review_import_key" ON "product_review" ("import_key") WHERE import_key is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_newest" ON "product_review" ("product_id", "created_at", "id") WHERE status = 'approved' and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_helpful" ON "product_review" ("product_id", "helpful_count", "created_at", "id") WHERE status = 'approved' and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_rating" ON "product_review" ("product_id", "rating", "created_at", "id") WHERE status = 'approved' and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_verified" ON "product_review" ("product_id", "created_at", "id") WHERE verified and status = 'approved' and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_created_at" ON "product_review" ("created_at", "id") WHERE deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_queue" ON "product_review" ("status", "created_at", "id") WHERE deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_product_id" ON "product_review" ("product_id", "created_at", "id") WHERE deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_content_hash" ON "product_review" ("content_hash") WHERE content_hash is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_reported" ON "product_review" ("report_count") WHERE report_count > 0 and deleted_at is null;`
    )

    this.addSql(
      `create table if not exists "product_review_image" ("id" text not null, "owner_id" text null, "review_id" text null, "rank" integer not null default 0, "file_id" text null, "url" text not null, "width" integer null, "height" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_review_image_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_image_deleted_at" ON "product_review_image" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_image_review_id" ON "product_review_image" ("review_id", "rank") WHERE review_id is not null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_image_waiting" ON "product_review_image" ("owner_id", "created_at") WHERE review_id is null AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "product_review_report" ("id" text not null, "review_id" text not null, "customer_id" text null, "reason" text check ("reason" in ('spam', 'offensive', 'false', 'privacy', 'other')) not null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_review_report_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_report_deleted_at" ON "product_review_report" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_review_report_one_a_customer" ON "product_review_report" ("review_id", "customer_id") WHERE customer_id is not null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_report_customer_id" ON "product_review_report" ("customer_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "product_review_request" ("id" text not null, "order_id" text not null, "email" text null, "customer_id" text null, "author" text null, "product_ids" text[] not null, "expires_at" timestamptz not null, "queued_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_review_request_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_request_deleted_at" ON "product_review_request" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_review_request_order_id" ON "product_review_request" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_request_to_queue" ON "product_review_request" ("created_at") WHERE queued_at is null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_request_customer_id" ON "product_review_request" ("customer_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "product_review_stats" ("product_id" text not null, "count" integer not null default 0, "average" real null, "score" real not null default 0, "rating_1" integer not null default 0, "rating_2" integer not null default 0, "rating_3" integer not null default 0, "rating_4" integer not null default 0, "rating_5" integer not null default 0, "verified_1" integer not null default 0, "verified_2" integer not null default 0, "verified_3" integer not null default 0, "verified_4" integer not null default 0, "verified_5" integer not null default 0, "pending_count" integer not null default 0, "rejected_count" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_review_stats_pkey" primary key ("product_id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_stats_deleted_at" ON "product_review_stats" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_stats_score" ON "product_review_stats" ("score", "product_id") WHERE deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_stats_pending" ON "product_review_stats" ("pending_count") WHERE pending_count > 0 and deleted_at is null;`
    )

    this.addSql(
      `create table if not exists "product_review_vote" ("id" text not null, "review_id" text not null, "customer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_review_vote_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_vote_deleted_at" ON "product_review_vote" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_review_vote_one_a_customer" ON "product_review_vote" ("review_id", "customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_vote_customer_id" ON "product_review_vote" ("customer_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "product_review" cascade;`)

    this.addSql(`drop table if exists "product_review_image" cascade;`)

    this.addSql(`drop table if exists "product_review_report" cascade;`)

    this.addSql(`drop table if exists "product_review_request" cascade;`)

    this.addSql(`drop table if exists "product_review_stats" cascade;`)

    this.addSql(`drop table if exists "product_review_vote" cascade;`)
  }
}
