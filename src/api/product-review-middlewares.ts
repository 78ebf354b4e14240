import { adminProductReviewsMiddlewares } from "./admin/product-reviews/middlewares"
import { storeCustomersMeReviewsMiddlewares } from "./store/customers/me/reviews/middlewares"
import { storeProductReviewsMiddlewares } from "./store/product-reviews/middlewares"
import { storeProductsReviewsMiddlewares } from "./store/products/[id]/reviews/middlewares"

/** Every route of the feature. */
export const productReviewRoutes = [
  ...storeProductsReviewsMiddlewares,
  ...storeCustomersMeReviewsMiddlewares,
  ...storeProductReviewsMiddlewares,
  ...adminProductReviewsMiddlewares,
]
