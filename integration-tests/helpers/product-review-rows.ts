/**
 * SQL that fills a database with reviews, nine of ten approved: every twentieth is
 * of one product, `$2`, the others are spread over 10,000.
 */
export const FILL_REVIEWS = `
  insert into product_review (id, product_id, customer_id, status, rating, title, content, author, verified, helpful_count, created_at)
  select 'prev_bench' || n,
    case when n % 20 = 0 then $2::text else 'prod_bench' || (n % 10000) end,
    'cus_bench' || n,
    case when n % 10 = 9 then 'pending' else 'approved' end,
    1 + (n * 7919) % 5, 'Title', 'Some words about the product ' || n, 'Ana M.',
    n % 3 = 0, (n * 31) % 50, now() - n * interval '1 second'
  from generate_series(1, $1::bigint) n`
