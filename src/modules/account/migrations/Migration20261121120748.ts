import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121120748 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "account_status" drop constraint if exists "account_status_customer_unique";`
    )
    this.addSql(
      `alter table if exists "account_refresh_token" drop constraint if exists "account_refresh_token_hash_unique";`
    )
    this.addSql(
      `alter table if exists "account_email_change" drop constraint if exists "account_email_change_hash_unique";`
    )
    this.addSql(
      `create table if not exists "account_email_change" ("id" text not null, "customer_id" text not null, "new_email" text not null, "token_hash" text not null, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "account_email_change_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_email_change_deleted_at" ON "account_email_change" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_account_email_change_hash_unique" ON "account_email_change" ("token_hash") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_email_change_customer_id" ON "account_email_change" ("customer_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "account_security_event" ("id" text not null, "kind" text not null, "actor_type" text null, "actor_id" text null, "email" text null, "ip" text null, "user_agent" text null, "details" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "account_security_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_security_event_deleted_at" ON "account_security_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_security_event_created_at_id" ON "account_security_event" ("created_at", "id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_security_event_kind_created_at" ON "account_security_event" ("kind", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_security_event_email_created_at" ON "account_security_event" ("email", "created_at") WHERE email is not null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_security_event_actor_id_created_at" ON "account_security_event" ("actor_id", "created_at") WHERE actor_id is not null AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "account_session" ("id" text not null, "actor_type" text not null, "actor_id" text null, "auth_identity_id" text not null, "auth_provider" text null, "user_agent" text null, "ip" text null, "last_seen_at" timestamptz not null, "expires_at" timestamptz not null, "ended_at" timestamptz null, "end_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "account_session_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_session_deleted_at" ON "account_session" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_session_actor_id_actor_type" ON "account_session" ("actor_id", "actor_type") WHERE ended_at is null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_session_auth_identity_id" ON "account_session" ("auth_identity_id") WHERE ended_at is null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_session_ended_at" ON "account_session" ("ended_at") WHERE ended_at is not null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_session_expires_at" ON "account_session" ("expires_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "account_refresh_token" ("id" text not null, "session_id" text not null, "token_hash" text not null, "expires_at" timestamptz not null, "used_at" timestamptz null, "used_by" text null, "successor_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "account_refresh_token_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_refresh_token_session_id" ON "account_refresh_token" ("session_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_refresh_token_deleted_at" ON "account_refresh_token" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_account_refresh_token_hash_unique" ON "account_refresh_token" ("token_hash") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "account_status" ("id" text not null, "customer_id" text not null, "suspended_at" timestamptz null, "reason" text null, "suspended_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "account_status_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_account_status_deleted_at" ON "account_status" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_account_status_customer_unique" ON "account_status" ("customer_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "account_refresh_token" add constraint "account_refresh_token_session_id_foreign" foreign key ("session_id") references "account_session" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "account_refresh_token" drop constraint if exists "account_refresh_token_session_id_foreign";`
    )

    this.addSql(`drop table if exists "account_email_change" cascade;`)

    this.addSql(`drop table if exists "account_security_event" cascade;`)

    this.addSql(`drop table if exists "account_session" cascade;`)

    this.addSql(`drop table if exists "account_refresh_token" cascade;`)

    this.addSql(`drop table if exists "account_status" cascade;`)
  }
}
