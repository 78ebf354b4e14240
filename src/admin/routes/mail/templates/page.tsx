import { defineRouteConfig } from "@medusajs/admin-sdk"
import { clx, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import type { AdminMailTemplateListResponse } from "../../../../types/http/mail"
import { useMailTemplates } from "../../../hooks/mail"
import { Crumb } from "../../../lib/crumb"
import { FailedToLoad } from "../../../lib/failed-to-load"
import { useText } from "../../../lib/use-text"
import { useTemplateName } from "../use-template-name"
import { TemplatePreview } from "./preview"

type Templates = AdminMailTemplateListResponse["templates"]

const MailTemplatesPage = () => {
  const { t } = useText()
  const { data, error, refetch } = useMailTemplates()
  const [params, setParams] = useSearchParams()
  const selected = params.get("template") ?? data?.templates[0]?.name

  if (error && !data) {
    return (
      <Container>
        <FailedToLoad error={error} onRetry={() => refetch()} />
      </Container>
    )
  }
  if (!data || !selected) {
    return <Skeleton className="h-[70vh] w-full" />
  }
  return (
    <div className="flex flex-col gap-3 lg:flex-row lg:items-start">
      <Container className="divide-y p-0 lg:w-[260px] lg:shrink-0">
        <div className="px-6 py-4">
          <Heading>{t("mail.templates.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("mail.templates.description")}
          </Text>
        </div>
        <TemplateList
          templates={data.templates}
          selected={selected}
          onSelect={(template) => setParams({ template }, { replace: true })}
        />
      </Container>
      <TemplatePreview
        key={selected}
        name={selected}
        languages={data.languages}
      />
    </div>
  )
}
export default MailTemplatesPage

function TemplateList({
  templates,
  selected,
  onSelect,
}: {
  templates: Templates
  selected: string
  onSelect: (name: string) => void
}) {
  const { t } = useText()
  const templateName = useTemplateName()
  return (
    <nav
      aria-label={t("mail.templates.title")}
      className="flex max-h-[240px] flex-col gap-1 overflow-y-auto p-3 lg:max-h-[75vh]"
    >
      {templates.map(({ name, category }) => (
        <button
          key={name}
          type="button"
          aria-current={name === selected}
          onClick={() => onSelect(name)}
          className={clx(
            "txt-compact-small flex flex-col rounded-md px-3 py-2 text-left transition-fg",
            "hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus outline-none",
            name === selected && "bg-ui-bg-base-pressed"
          )}
        >
          <span className="font-medium text-ui-fg-base">
            {templateName(name)}
          </span>
          <span className="text-ui-fg-muted">
            {t(`mail.category.${category}`)}
          </span>
        </button>
      ))}
    </nav>
  )
}

export const config = defineRouteConfig({
  label: "mail.templates.title",
  translationNs: "shopkeeper",
})

export const handle = {
  breadcrumb: () => <Crumb name="mail.templates.title" />,
}
