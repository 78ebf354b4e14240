import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Indexes that a model cannot express: words of a review, and lowest stars first. */
export class Migration20261121040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_product_review_words" on "product_review" using gin (to_tsvector('simple', coalesce(title, '') || ' ' || coalesce(content, '') || ' ' || coalesce(author, '') || ' ' || coalesce(email, '')));`
    )
    this.addSql(
      `create index if not exists "IDX_product_review_lowest" on "product_review" (product_id, rating, created_at desc, id desc) where status = 'approved' and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_product_review_words";`)
    this.addSql(`drop index if exists "IDX_product_review_lowest";`)
  }
}
