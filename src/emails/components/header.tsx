import { Img } from "@react-email/img"
import { Section } from "@react-email/section"
import { useMail } from "./context"

/** The shop's logo, or its name when it has none. */
export function Header() {
  const { shop, styles, link } = useMail()
  return (
    <Section style={{ padding: "0 0 24px", textAlign: "center" }}>
      <a
        href={link("/")}
        className="m-text"
        style={styles.brand}
        data-skip-in-text="true"
      >
        {shop.logoUrl ? (
          <Img
            src={shop.logoUrl}
            alt={shop.name}
            height={40}
            style={{ height: 40, margin: "0 auto" }}
          />
        ) : (
          shop.name
        )}
      </a>
    </Section>
  )
}
