import { z } from "@medusajs/framework/zod"
import {
  StoreGetCollectionParams,
  StoreGetCollectionsParams,
} from "@medusajs/medusa/api/store/collections/validators"
import {
  StoreProductCategoriesParams,
  StoreProductCategoryParams,
} from "@medusajs/medusa/api/store/product-categories/validators"
import { StoreGetProductsParams } from "@medusajs/medusa/api/store/products/validators"
import {
  StoreGetRegionParams,
  StoreGetRegionsParams,
} from "@medusajs/medusa/api/store/regions/validators"
import type { RouteDescription } from "../../http/describe-route"
import {
  describeCoreRoute,
  exampleList,
  listOf,
  only,
} from "./describe-core-route"

// A client's `fields` may leave out everything but the id.
const Product = z.looseObject({
  id: z.string(),
  title: z.string().optional(),
  handle: z.string().optional(),
  description: z.string().nullish(),
  thumbnail: z.string().nullish(),
})
const Category = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  handle: z.string().optional(),
})
const Collection = z.looseObject({
  id: z.string(),
  title: z.string().optional(),
  handle: z.string().optional(),
})
const Region = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  currency_code: z.string().optional(),
})

const region = {
  id: "reg_01M7Y0K0N7SQ7ASGKSG68VE1F9",
  name: "Europe",
  currency_code: "eur",
  countries: [{ iso_2: "de", name: "GERMANY", display_name: "Germany" }],
}
const product = {
  id: "prod_01M7Y0WNPHXV8TNJW7J4Q0BS7T",
  title: "Blue mug",
  handle: "blue-mug",
  description: null,
  thumbnail: null,
  variants: [
    {
      id: "variant_01M7Y0WNYDZS4R5VS61BMFEQZG",
      title: "Standard",
      sku: "MUG-BLUE",
      calculated_price: {
        calculated_amount: 10,
        original_amount: 10,
        currency_code: "eur",
      },
    },
  ],
}
const category = {
  id: "pcat_01M7Y0WNPHB1Z6F5TQ0D1R8M5J",
  name: "Kitchen",
  handle: "kitchen",
  description: "",
  rank: 0,
  parent_category: null,
  category_children: [],
}
const collection = {
  id: "pcol_01M7Y0WNPHKD8V6V9Y2QW4Z3XA",
  title: "Summer",
  handle: "summer",
}

/** Core's routes for browsing. */
export const catalogCoreRoutes: RouteDescription[] = [
  describeCoreRoute("GET", "/store/regions", {
    feature: "catalog",
    summary: "List the regions, each with its currency and countries",
    auth: "none",
    query: StoreGetRegionsParams,
    returns: listOf("regions", Region),
    example: { response: exampleList("regions", region, 20) },
  }),
  describeCoreRoute("GET", "/store/regions/:id", {
    feature: "catalog",
    summary: "Read a region",
    auth: "none",
    query: StoreGetRegionParams,
    returns: only("region", Region),
    example: { params: { id: region.id }, response: { region } },
  }),
  describeCoreRoute("GET", "/store/products", {
    feature: "catalog",
    summary: "List products",
    description:
      "With `region_id` each variant carries its price as `calculated_price`.",
    auth: "customer?",
    query: StoreGetProductsParams,
    returns: listOf("products", Product),
    example: {
      query: { region_id: region.id, limit: 12 },
      response: exampleList("products", product, 12),
    },
  }),
  describeCoreRoute("GET", "/store/products/:id", {
    feature: "catalog",
    summary: "Read a product",
    auth: "customer?",
    query: StoreGetProductsParams,
    returns: only("product", Product),
    example: {
      params: { id: product.id },
      query: { region_id: region.id },
      response: { product },
    },
  }),
  describeCoreRoute("GET", "/store/product-categories", {
    feature: "catalog",
    summary: "List the categories",
    auth: "none",
    query: StoreProductCategoriesParams,
    returns: listOf("product_categories", Category),
    example: { response: exampleList("product_categories", category, 50) },
  }),
  describeCoreRoute("GET", "/store/product-categories/:id", {
    feature: "catalog",
    summary: "Read a category",
    auth: "none",
    query: StoreProductCategoryParams,
    returns: only("product_category", Category),
    example: {
      params: { id: category.id },
      response: { product_category: category },
    },
  }),
  describeCoreRoute("GET", "/store/collections", {
    feature: "catalog",
    summary: "List the collections",
    auth: "none",
    query: StoreGetCollectionsParams,
    returns: listOf("collections", Collection),
    example: { response: exampleList("collections", collection, 10) },
  }),
  describeCoreRoute("GET", "/store/collections/:id", {
    feature: "catalog",
    summary: "Read a collection",
    auth: "none",
    query: StoreGetCollectionParams,
    returns: only("collection", Collection),
    example: { params: { id: collection.id }, response: { collection } },
  }),
]
