import type { XMLBuilder } from "xmlbuilder2/lib/interfaces"
import type { InvoiceAddress, InvoiceSnapshot } from "../types"

type Party = {
  role: "AccountingSupplierParty" | "AccountingCustomerParty"
  endpoint?: { scheme: string; id: string }
  name: string
  address: InvoiceAddress | null
  vatId?: string | null
  registration?: string
  phone?: string
  email?: string | null
}

/** Peppol's scheme of an electronic address that is an email address. */
const EMAIL = "EM"

/** Who sells and who buys, in the order that UBL wants its elements in. */
export function addParties(
  root: XMLBuilder,
  { seller, buyer, billing_address, shipping_address }: InvoiceSnapshot
): void {
  addParty(root, {
    role: "AccountingSupplierParty",
    endpoint: seller.endpoint ?? byEmail(seller.email),
    name: seller.name,
    address: {
      name: null,
      company: null,
      street: seller.street ?? null,
      street_2: null,
      postal_code: seller.postalCode ?? null,
      city: seller.city ?? null,
      province: null,
      country_code: seller.country ?? null,
    },
    vatId: seller.vatId,
    registration: seller.registration,
    phone: seller.phone,
    email: seller.email,
  })
  addParty(root, {
    role: "AccountingCustomerParty",
    endpoint: byEmail(buyer.email),
    name: buyer.name,
    address: billing_address ?? shipping_address,
    vatId: buyer.vat_id,
    email: buyer.email,
  })
}

/** An address, without what is not known of it. */
export function addAddress(
  parent: XMLBuilder,
  tag: string,
  address: InvoiceAddress
): void {
  const node = parent.ele(tag)
  add(node, "cbc:StreetName", address.street)
  add(node, "cbc:AdditionalStreetName", address.street_2)
  add(node, "cbc:CityName", address.city)
  add(node, "cbc:PostalZone", address.postal_code)
  add(node, "cbc:CountrySubentity", address.province)
  if (address.country_code) {
    add(node.ele("cac:Country"), "cbc:IdentificationCode", address.country_code)
  }
}

/** An element with a text, when there is one. */
export function add(
  parent: XMLBuilder,
  tag: string,
  text?: string | number | null,
  attributes: Record<string, string> = {}
): void {
  if (text !== undefined && text !== null && text !== "") {
    parent.ele(tag, attributes).txt(withoutControls(String(text)))
  }
}

function addParty(root: XMLBuilder, party: Party): void {
  const node = root.ele(`cac:${party.role}`).ele("cac:Party")
  if (party.endpoint) {
    const { scheme, id } = party.endpoint
    add(node, "cbc:EndpointID", id, { schemeID: scheme })
  }
  add(node.ele("cac:PartyName"), "cbc:Name", party.name)
  if (party.address) {
    addAddress(node, "cac:PostalAddress", party.address)
  }
  if (party.vatId) {
    const tax = node.ele("cac:PartyTaxScheme")
    add(tax, "cbc:CompanyID", party.vatId.replace(/\s/g, ""))
    add(tax.ele("cac:TaxScheme"), "cbc:ID", "VAT")
  }
  const legal = node.ele("cac:PartyLegalEntity")
  add(legal, "cbc:RegistrationName", party.name)
  add(legal, "cbc:CompanyID", party.registration)
  if (party.phone || party.email) {
    const contact = node.ele("cac:Contact")
    add(contact, "cbc:Telephone", party.phone)
    add(contact, "cbc:ElectronicMail", party.email)
  }
}

function byEmail(email?: string | null) {
  return email ? { scheme: EMAIL, id: email } : undefined
}

/** XML has no way to write these. */
function withoutControls(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    ""
  )
}
