import { invoicePersonalData } from "../../invoice/personal-data"
import { mailPersonalData } from "../../mail/personal-data"
import { productReviewPersonalData } from "../../product-review/personal-data"
import { refundRequestPersonalData } from "../../refund-request/personal-data"
import { wishlistPersonalData } from "../../wishlist/personal-data"
import { cartPersonalData } from "./carts"
import { customerPersonalData } from "./customer"
import { orderPersonalData } from "./orders"
import { signInPersonalData } from "./sign-in"
import type { PersonalDataHolder } from "./types"

/**
 * Everybody who holds data of customers, one line a feature, in the order in
 * which they forget: signing in first, so that nothing new comes; the customer
 * last, because by it the others find what is theirs.
 */
export const PERSONAL_DATA_HOLDERS: PersonalDataHolder[] = [
  signInPersonalData,
  mailPersonalData,
  productReviewPersonalData,
  wishlistPersonalData,
  refundRequestPersonalData,
  invoicePersonalData,
  cartPersonalData,
  orderPersonalData,
  // What was written to them while this went on, before their orders lost the address.
  { ...mailPersonalData, export: async () => ({}) },
  customerPersonalData,
]
