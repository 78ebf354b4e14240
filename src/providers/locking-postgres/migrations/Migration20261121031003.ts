import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121031003 extends Migration {
  override async up(): Promise<void> {
    // Unlogged: a lock need not survive the database, and must not cost a flush.
    this.addSql(
      `create unlogged table if not exists "shopkeeper_lock" ("id" text not null, "owner_id" text null, "holder" text not null, "expires_at" timestamptz null, "renew_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shopkeeper_lock_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shopkeeper_lock_deleted_at" ON "shopkeeper_lock" ("deleted_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shopkeeper_lock" cascade;`)
  }
}
