import { Body } from "@react-email/body"
import { Container } from "@react-email/container"
import { Head } from "@react-email/head"
import { Html } from "@react-email/html"
import { Preview } from "@react-email/preview"
import { Section } from "@react-email/section"
import type { ReactNode } from "react"
import type { MailCategory, MailLinks, MailProps } from "../define-template"
import { palettes } from "./colors"
import { MailProvider } from "./context"
import { Footer } from "./footer"
import { Header } from "./header"
import { mailStyles, styleSheet } from "./styles"

export type LayoutProps = MailProps & {
  category: MailCategory
  subject: string
  preheader: string
  /** Why one gets this mail. */
  reason: string
  links: MailLinks
  children: ReactNode
}

/** The frame that every mail of the shop shares. */
export function Layout({
  category,
  subject,
  preheader,
  reason,
  links,
  children,
  ...mail
}: LayoutProps) {
  const { light, dark } = palettes(mail.shop.color)
  const styles = mailStyles(light)
  return (
    <MailProvider value={{ ...mail, styles }}>
      <Html lang={mail.locale}>
        <Head>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <meta
            name="format-detection"
            content="telephone=no,date=no,address=no,email=no,url=no"
          />
          <title>{subject}</title>
          <style dangerouslySetInnerHTML={{ __html: styleSheet(dark) }} />
        </Head>
        <Body className="m-page" style={styles.page}>
          {preheader && <Preview>{preheader}</Preview>}
          {/* Body colours a cell that has no class: this covers it. */}
          <div className="m-page" style={styles.page}>
            <Container style={styles.container}>
              <Header />
              <Section className="m-card" style={styles.card}>
                <div className="m-inside" style={styles.inside}>
                  {children}
                </div>
              </Section>
              <Footer
                reason={reason}
                links={category === "transactional" ? {} : links}
              />
            </Container>
          </div>
        </Body>
      </Html>
    </MailProvider>
  )
}
