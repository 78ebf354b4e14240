import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useCatalogProduct } from "../hooks/catalog"
import { useText } from "../lib/use-text"
import { useTime } from "../lib/use-time"

/** Who created the product, and when. */
const CatalogProductCreator = ({ data }: { data: { id: string } }) => {
  const { t } = useText()
  const time = useTime()
  const product = useCatalogProduct(data.id).data?.product
  if (!product) {
    return null
  }
  const { created_by } = product
  return (
    <Container className="flex flex-col gap-1 px-6 py-4">
      <Heading level="h2">{t("catalog.creator.title")}</Heading>
      {created_by ? (
        <Text size="small" className="break-words" asChild>
          <Link
            className="text-ui-fg-interactive"
            to={`/settings/users/${created_by.id}`}
          >
            {created_by.email}
          </Link>
        </Text>
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {t("catalog.creator.nobody")}
        </Text>
      )}
      <Text size="small" className="text-ui-fg-muted">
        {time.exact(product.created_at)}
      </Text>
    </Container>
  )
}

export const config = defineWidgetConfig({
  zone: "product.details.side.after",
})

export default CatalogProductCreator
