import { z } from "@medusajs/framework/zod"

const AdminCatalogProductSchema = z.object({
  id: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  description: z.string().nullable(),
  handle: z.string(),
  status: z.string(),
  thumbnail: z.string().nullable(),
  images: z.array(z.object({ id: z.string(), url: z.string() })),
  categories: z.array(
    z.object({ id: z.string(), name: z.string(), handle: z.string() })
  ),
  variants: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      sku: z.string().nullable(),
    })
  ),
  /** The admin who created it; null when it came by API key, script or import, or the admin is gone. */
  created_by: z.object({ id: z.string(), email: z.string() }).nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const AdminCatalogProductResponseSchema = z.object({
  product: AdminCatalogProductSchema,
})

export type AdminCatalogProductResponse = z.infer<
  typeof AdminCatalogProductResponseSchema
>
