import { clx, Container, Select, Skeleton, Text } from "@medusajs/ui"
import { useState } from "react"
import { useMailPreview } from "../../../hooks/mail"
import { FailedToLoad } from "../../../lib/failed-to-load"
import { useText } from "../../../lib/use-text"
import { MailFrame } from "../mail-frame"
import { useTemplateName } from "../use-template-name"
import { SendTest } from "./send-test"
import { Switcher } from "./switcher"

/** A template rendered from its sample: in each language, wide and narrow, light and dark. */
export function TemplatePreview({
  name,
  languages,
}: {
  name: string
  languages: string[]
}) {
  const { t, language } = useText()
  const templateName = useTemplateName()
  const own = language.split("-")[0]
  const [locale, setLocale] = useState(languages.includes(own) ? own : "en")
  const [width, setWidth] = useState("wide")
  const [scheme, setScheme] = useState<"light" | "dark">("light")
  const [part, setPart] = useState("html")
  const { data, error, isPlaceholderData, refetch } = useMailPreview(
    name,
    locale
  )

  if (error && !data) {
    return (
      <Container className="flex-1">
        <FailedToLoad error={error} onRetry={() => refetch()} />
      </Container>
    )
  }
  return (
    <Container className="min-w-0 flex-1 divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        {data ? (
          <div className="min-w-0 flex-1 basis-[240px]">
            <Text weight="plus" className="break-words">
              {data.subject}
            </Text>
            <Text size="small" className="break-words text-ui-fg-subtle">
              {data.preheader}
            </Text>
          </div>
        ) : (
          <Skeleton className="h-10 w-64" />
        )}
        <SendTest name={name} locale={locale} />
      </div>
      <div className="flex flex-wrap items-center gap-3 px-6 py-3">
        <Select value={locale} onValueChange={setLocale} size="small">
          <Select.Trigger
            aria-label={t("mail.templates.language")}
            className="w-[140px]"
          >
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {languages.map((code) => (
              <Select.Item key={code} value={code}>
                {languageName(code, language)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <Switcher
          label={t("mail.templates.part")}
          value={part}
          onChange={setPart}
          options={{
            html: t("mail.message.html"),
            text: t("mail.message.text"),
          }}
        />
        {part === "html" && (
          <>
            <Switcher
              label={t("mail.templates.width")}
              value={width}
              onChange={setWidth}
              options={{
                wide: t("mail.templates.wide"),
                narrow: t("mail.templates.narrow"),
              }}
            />
            <Switcher
              label={t("mail.templates.scheme")}
              value={scheme}
              onChange={(value) => setScheme(value as typeof scheme)}
              options={{
                light: t("mail.templates.light"),
                dark: t("mail.templates.dark"),
              }}
            />
          </>
        )}
      </div>
      <div
        aria-busy={isPlaceholderData}
        className="flex justify-center overflow-hidden rounded-b-lg bg-ui-bg-subtle"
      >
        {data && part === "html" && (
          <MailFrame
            html={data.html}
            title={templateName(name)}
            scheme={scheme}
            className={clx(width === "narrow" && "max-w-[390px]")}
          />
        )}
        {data && part === "text" && (
          <pre className="h-[70vh] w-full overflow-auto whitespace-pre-wrap break-words px-6 py-4 font-mono txt-small text-ui-fg-base">
            {data.text}
          </pre>
        )}
      </div>
    </Container>
  )
}

/** "German (de)" in the admin's own language. */
function languageName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(code) ?? code
}
