import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121043139 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_mail_message_batch_due";`)
    this.addSql(`drop index if exists "IDX_mail_message_batch";`)
    this.addSql(`drop index if exists "IDX_mail_message_customer";`)
    this.addSql(`drop index if exists "IDX_mail_message_provider";`)

    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_batch_status" ON "mail_message" ("batch_id", "status") WHERE batch_id is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_person" ON "mail_message" ("customer_id") WHERE customer_id is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_provider_id" ON "mail_message" ("provider_message_id") WHERE provider_message_id is not null and deleted_at is null;`
    )

    this.addSql(
      `alter table if exists "mail_unsubscribe" drop column if exists "batch_id";`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_mail_message_batch_status";`)
    this.addSql(`drop index if exists "IDX_mail_message_person";`)
    this.addSql(`drop index if exists "IDX_mail_message_provider_id";`)

    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_batch_due" ON "mail_message" ("batch_id", "next_attempt_at") WHERE status in ('queued', 'sending') and batch_id is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_batch" ON "mail_message" ("batch_id", "status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_customer" ON "mail_message" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_message_provider" ON "mail_message" ("provider_message_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "mail_unsubscribe" add column if not exists "batch_id" text null;`
    )
  }
}
