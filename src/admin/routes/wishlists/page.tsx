import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Heart } from "@medusajs/icons"
import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import { useTopWishlist } from "../../hooks/wishlist"
import { Crumb } from "../../lib/crumb"
import { FailedToLoad } from "../../lib/failed-to-load"
import { useText } from "../../lib/use-text"
import { DemandTable, type DemandRow } from "./demand-table"

const LIMIT = 50

const WishlistsPage = () => {
  const { t } = useText()
  const { data, error, isLoading, refetch } = useTopWishlist(LIMIT)
  const variants: DemandRow[] = (data?.variants ?? []).map((variant) => ({
    id: variant.variant_id,
    href: `/products/${variant.product_id}/variants/${variant.variant_id}`,
    title: variant.title,
    detail: [variant.variant_title, variant.sku].filter(Boolean).join(" · "),
    customers: variant.customers,
    waiting: variant.waiting,
  }))
  const products: DemandRow[] = (data?.products ?? []).map((product) => ({
    id: product.product_id,
    href: `/products/${product.product_id}`,
    title: product.title,
    customers: product.customers,
  }))

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("wishlist.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("wishlist.description")}
        </Text>
      </div>
      {error && !data ? (
        <FailedToLoad error={error} onRetry={() => refetch()} />
      ) : (
        <Tabs defaultValue="variants">
          <Tabs.List className="px-6 py-4">
            <Tabs.Trigger value="variants">
              {t("wishlist.variants")}
            </Tabs.Trigger>
            <Tabs.Trigger value="products">
              {t("wishlist.products")}
            </Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="variants" className="border-t">
            <DemandTable rows={variants} isLoading={isLoading} showsWaiting />
          </Tabs.Content>
          <Tabs.Content value="products" className="border-t">
            <DemandTable rows={products} isLoading={isLoading} />
          </Tabs.Content>
        </Tabs>
      )}
    </Container>
  )
}
export default WishlistsPage

export const config = defineRouteConfig({
  label: "wishlist.title",
  translationNs: "shopkeeper",
  icon: Heart,
})

export const handle = {
  breadcrumb: () => <Crumb name="wishlist.title" />,
}
