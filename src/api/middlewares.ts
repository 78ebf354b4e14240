import { defineMiddlewares } from "@medusajs/framework/http"
import type { DescribedRoute } from "../utils/http/describe-route"
import { answerUnknownUrls } from "../utils/http/unknown-url"
import { accountSessionGuards } from "./account/middlewares"
import { adminAuthRoutes } from "./admin/auth/middlewares"
import { indexAnswers } from "./admin/answer-index"
import { adminRoles } from "./admin/apply-roles"
import { adminCatalogRoutes } from "./admin/catalog/middlewares"
import { productCreators } from "./admin/catalog/remember-product-creator"
import { adminCustomerAccountRoutes } from "./admin/customers/middlewares"
import { adminSecurityEventsRoutes } from "./admin/security-events/middlewares"
import { adminInvoicesRoutes } from "./admin/invoices/middlewares"
import { orderHolds } from "./admin/orders/hold-order"
import { adminOrdersRoutes } from "./admin/orders/middlewares"
import { adminWishlistsRoutes } from "./admin/wishlists/middlewares"
import { authRoutes } from "./auth/middlewares"
import { adminRefundRequestsRoutes } from "./admin/refund-requests/middlewares"
import { docsRoutes } from "./docs/middlewares"
import { mailRoutes } from "./mail/middlewares"
import { paymentGuards, paymentRoutes } from "./payment/middlewares"
import { readyRoutes } from "./ready/middlewares"
import { staticFiles } from "./static/middlewares"
import { storeAuthRoutes } from "./store/auth/middlewares"
import { storeOrderInvoiceRoutes } from "./store/orders/invoice-middlewares"
import { orderGuards } from "./store/orders/guard-order"
import { cartGuards, storeCartsRoutes } from "./store/carts/middlewares"
import { storeCustomerCartRoutes } from "./store/customers/me/cart/middlewares"
import { storeAuthPasswordRoutes } from "./store/auth/password-middlewares"
import { storeVerifyEmailRoutes } from "./store/auth/verify-email/middlewares"
import { storeCustomerEmailRoutes } from "./store/customers/me/email/middlewares"
import { storeAccountDataRoutes } from "./store/customers/me/account-data"
import { transferGuards } from "./store/orders/guard-transfer"
import { storeOrdersRoutes } from "./store/orders/middlewares"
import { returnGuards } from "./store/returns/guard-return"
import { storeCustomerWishlistsRoutes } from "./store/customers/me/wishlists/middlewares"
import { storeRefundRequestsRoutes } from "./store/refund-requests/middlewares"
import { storeWishlistsRoutes } from "./store/wishlists/middlewares"
import { productReviewRoutes } from "./product-review-middlewares"
import { reviewStatsFields } from "./store/products/review-stats-fields"

/** Every route of this package; the API documentation is made from this list. */
export const describedRoutes: DescribedRoute[] = [
  ...adminAuthRoutes,
  ...adminCatalogRoutes,
  ...adminCustomerAccountRoutes,
  ...adminSecurityEventsRoutes,
  ...adminInvoicesRoutes,
  ...adminOrdersRoutes,
  ...adminWishlistsRoutes,
  ...adminRefundRequestsRoutes,
  ...docsRoutes,
  ...mailRoutes,
  ...paymentRoutes,
  ...productReviewRoutes,
  ...readyRoutes,
  ...storeCartsRoutes,
  ...storeCustomerCartRoutes,
  ...storeAuthPasswordRoutes,
  ...storeAuthRoutes,
  ...storeVerifyEmailRoutes,
  ...storeCustomerEmailRoutes,
  ...storeAccountDataRoutes,
  ...storeCustomerWishlistsRoutes,
  ...storeRefundRequestsRoutes,
  ...storeOrdersRoutes,
  ...storeWishlistsRoutes,
  ...storeOrderInvoiceRoutes,
]

export default defineMiddlewares({
  routes: [
    { matcher: "/", middlewares: [answerUnknownUrls] },
    ...accountSessionGuards,
    ...cartGuards,
    ...adminRoles,
    ...indexAnswers,
    ...describedRoutes,
    ...orderGuards,
    ...orderHolds,
    ...returnGuards,
    ...transferGuards,
    ...authRoutes,
    ...productCreators,
    ...paymentGuards,
    ...staticFiles,
    ...reviewStatsFields,
  ],
})
