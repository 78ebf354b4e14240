import deAccount from "./json/de/account.json"
import deCatalog from "./json/de/catalog.json"
import deCommon from "./json/de/common.json"
import deInvoice from "./json/de/invoice.json"
import deMail from "./json/de/mail.json"
import dePayment from "./json/de/payment.json"
import deOrder from "./json/de/order.json"
import deProductReview from "./json/de/product-review.json"
import deRefundRequest from "./json/de/refund-request.json"
import deWishlist from "./json/de/wishlist.json"
import enAccount from "./json/en/account.json"
import enCatalog from "./json/en/catalog.json"
import enCommon from "./json/en/common.json"
import enInvoice from "./json/en/invoice.json"
import enMail from "./json/en/mail.json"
import enPayment from "./json/en/payment.json"
import enOrder from "./json/en/order.json"
import enProductReview from "./json/en/product-review.json"
import enRefundRequest from "./json/en/refund-request.json"
import enWishlist from "./json/en/wishlist.json"

/** The strings of the admin screens, by language; one file a feature. */
export default {
  en: {
    shopkeeper: {
      account: enAccount,
      catalog: enCatalog,
      common: enCommon,
      invoice: enInvoice,
      mail: enMail,
      payment: enPayment,
      order: enOrder,
      "product-review": enProductReview,
      "refund-request": enRefundRequest,
      wishlist: enWishlist,
    },
  },
  de: {
    shopkeeper: {
      account: deAccount,
      catalog: deCatalog,
      common: deCommon,
      invoice: deInvoice,
      mail: deMail,
      payment: dePayment,
      order: deOrder,
      "product-review": deProductReview,
      "refund-request": deRefundRequest,
      wishlist: deWishlist,
    },
  },
}
