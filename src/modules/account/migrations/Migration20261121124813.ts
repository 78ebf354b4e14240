import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121124813 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "account_erasure" drop constraint if exists "account_erasure_customer_unique";`
    )
    this.addSql(
      `create table if not exists "account_erasure" ("id" text not null, "customer_id" text not null, "emails" text[] not null, "requested_by" text null, "finished_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "account_erasure_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_erasure_deleted_at" ON "account_erasure" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_account_erasure_customer_unique" ON "account_erasure" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_erasure_unfinished" ON "account_erasure" ("created_at") WHERE finished_at is null AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "account_erasure" cascade;`)
  }
}
