import { AdminCatalogProductResponseSchema } from "../../../types/http/catalog"
import { describeRoute } from "../../../utils/http/describe-route"

export const adminCatalogRoutes = [
  describeRoute({
    method: "GET",
    path: "/admin/catalog/products/:id",
    feature: "catalog",
    summary: "Read a product, and who created it",
    description:
      "`created_by` is the admin who created the product, here or by `POST /admin/products`; null when it came by a secret API key, a script or an import.",
    auth: "admin",
    policies: [{ resource: "product", operation: "read" }],
    responses: { 200: AdminCatalogProductResponseSchema },
    example: {
      response: {
        product: {
          id: "prod_01",
          title: "Blue mug",
          subtitle: null,
          description: "Holds 300 ml.",
          handle: "blue-mug",
          status: "published",
          thumbnail: "https://shop.example/static/blue-mug.png",
          images: [
            { id: "img_01", url: "https://shop.example/static/blue-mug.png" },
          ],
          categories: [{ id: "pcat_01", name: "Kitchen", handle: "kitchen" }],
          variants: [{ id: "variant_01", title: "Standard", sku: "MUG-BLUE" }],
          created_by: { id: "user_01", email: "ada@example.com" },
          created_at: "2026-03-14T09:30:00.000Z",
          updated_at: "2026-03-14T09:30:00.000Z",
        },
      },
    },
  }),
]
