import { Badge, Skeleton, Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useText } from "../../lib/use-text"

export type DemandRow = {
  id: string
  href: string
  title: string
  detail?: string
  customers: number
  waiting?: number
}

/** Things by the number of people who want them. */
export function DemandTable({
  rows,
  isLoading,
  showsWaiting = false,
}: {
  rows: DemandRow[]
  isLoading: boolean
  showsWaiting?: boolean
}) {
  const { t } = useText()
  if (isLoading) {
    return <Skeleton className="m-6 h-40" />
  }
  if (!rows.length) {
    return (
      <div className="flex min-h-[240px] flex-col items-center justify-center p-6 text-center">
        <Text size="small" weight="plus">
          {t("wishlist.empty.heading")}
        </Text>
        <Text size="small" className="text-ui-fg-muted">
          {t("wishlist.empty.description")}
        </Text>
      </div>
    )
  }
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("wishlist.fields.product")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("wishlist.fields.customers")}
            </Table.HeaderCell>
            {showsWaiting && (
              <Table.HeaderCell className="text-right">
                {t("wishlist.fields.waiting")}
              </Table.HeaderCell>
            )}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.id}>
              <Table.Cell className="py-2">
                <Link to={row.href} className="text-ui-fg-interactive">
                  {row.title}
                </Link>
                {row.detail && (
                  <Text size="xsmall" className="text-ui-fg-muted">
                    {row.detail}
                  </Text>
                )}
              </Table.Cell>
              <Table.Cell className="text-right">{row.customers}</Table.Cell>
              {showsWaiting && (
                <Table.Cell className="text-right">
                  {row.waiting ? (
                    <Badge size="2xsmall" color="orange">
                      {row.waiting}
                    </Badge>
                  ) : (
                    0
                  )}
                </Table.Cell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
