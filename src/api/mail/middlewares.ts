import {
  adminMailMessageRoutes,
  adminMailTemplateRoutes,
} from "../admin/mail/middlewares"
import { mailHookRoutes } from "../hooks/mail/middlewares"
import { storeEmailPreferencesRoutes } from "../store/customers/me/email-preferences/middlewares"
import { storeNewsletterRoutes } from "../store/newsletter/middlewares"
import { mailUnsubscribeRoutes } from "./unsubscribe/middlewares"

/** Every route of the feature, wherever it lives. */
export const mailRoutes = [
  ...adminMailMessageRoutes,
  ...adminMailTemplateRoutes,
  ...storeEmailPreferencesRoutes,
  ...storeNewsletterRoutes,
  ...mailUnsubscribeRoutes,
  ...mailHookRoutes,
]
