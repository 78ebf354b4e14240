import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Counters of guesses: the columns, and their order, that rate-limiter-flexible writes. */
export class Migration20261121120901 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "account_throttle" ("key" varchar(255) not null, "points" integer not null default 0, "expire" bigint null, constraint "account_throttle_pkey" primary key ("key"));`
    )
    this.addSql(
      `create index if not exists "IDX_account_throttle_expire" on "account_throttle" ("expire");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "account_throttle" cascade;`)
  }
}
