import type { MailAddress } from "../data"
import type { MailFormat } from "../format"
import { useMail } from "./context"
import { Subtitle } from "./text"

/** Postal addresses side by side, one below the other on narrow screens. */
export function Addresses({
  addresses,
}: {
  addresses: { label: string; address?: MailAddress | null }[]
}) {
  const { styles, format } = useMail()
  const known = addresses
    .map(({ label, address }) => ({ label, lines: linesOf(address, format) }))
    .filter(({ lines }) => lines.length)
  if (!known.length) {
    return null
  }
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ ...styles.table, margin: "0 0 12px" }}
    >
      <tbody>
        <tr>
          {known.map(({ label, lines }) => (
            <td
              key={label}
              className="m-stack"
              width={`${100 / known.length}%`}
              style={{ padding: "0 24px 12px 0", verticalAlign: "top" }}
            >
              <Subtitle>{label}</Subtitle>
              <p
                className="m-text"
                style={{ ...styles.text, fontSize: 15, lineHeight: "22px" }}
              >
                {lines.map((line, index) => (
                  <span key={index}>
                    {index > 0 && <br />}
                    {line}
                  </span>
                ))}
              </p>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

/** Where the postal code stands after the city, as in the United States. */
const CODE_LAST = /^(us|ca|au|gb|ie|nz|in)$/i

function linesOf(
  address: MailAddress | null | undefined,
  format: MailFormat
): string[] {
  if (!address) {
    return []
  }
  const join = (...parts: (string | null | undefined)[]) =>
    parts.filter((part) => part?.trim()).join(" ")
  const { city, postal_code: code, province } = address
  const place = CODE_LAST.test(address.country_code ?? "")
    ? join([city, province].filter(Boolean).join(", "), code)
    : join(code, city)
  return [
    join(address.first_name, address.last_name),
    address.company,
    address.address_1,
    address.address_2,
    place,
    address.country_code && format.country(address.country_code),
  ].filter((line): line is string => Boolean(line?.trim()))
}
