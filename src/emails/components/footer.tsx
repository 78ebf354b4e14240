import { Section } from "@react-email/section"
import { Text } from "@react-email/text"
import type { MailLinks } from "../define-template"
import { useMail } from "./context"

/** Who writes, why, and how to hear less. */
export function Footer({
  reason,
  links,
}: {
  reason: string
  links: MailLinks
}) {
  const { shop, styles, t, link } = useMail()
  const choices = [
    { url: links.unsubscribeUrl, label: t("unsubscribe") },
    { url: links.preferencesUrl, label: t("preferences") },
  ].filter((choice) => choice.url)
  return (
    <Section style={{ padding: "24px 16px 0" }}>
      <Text className="m-muted" style={styles.footer}>
        {reason}
      </Text>
      {choices.length > 0 && (
        <Text className="m-muted" style={styles.footer}>
          {choices.map(({ url, label }, index) => (
            <span key={label}>
              {index > 0 && " · "}
              <a
                href={link(url as string)}
                className="m-muted"
                style={{ ...styles.link, ...styles.muted }}
              >
                {label}
              </a>
            </span>
          ))}
        </Text>
      )}
      <Text className="m-muted" style={styles.footer}>
        <strong>{shop.name}</strong>
        {shop.address.map((line) => (
          <span key={line}>
            <br />
            {line}
          </span>
        ))}
      </Text>
    </Section>
  )
}
