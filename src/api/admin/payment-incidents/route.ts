import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { SHOP_PAYMENT_MODULE } from "../../../modules/payment/constants"
import type ShopPaymentModuleService from "../../../modules/payment/service"
import type { AdminPaymentIncidentListResponse } from "../../../types/http/payment"
import { presentPaymentIncident } from "./helpers"
import { adminPaymentIncidentFields } from "./query-config"
import type { AdminGetPaymentIncidentsParamsType } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetPaymentIncidentsParamsType>,
  res: MedusaResponse<AdminPaymentIncidentListResponse>
) => {
  const { skip = 0, take = 20, order } = req.queryConfig.pagination
  const [incidents, count] = await req.scope
    .resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
    .listAndCountPaymentIncidents(req.filterableFields, {
      select: adminPaymentIncidentFields,
      skip,
      take,
      order,
    })
  res.json({
    payment_incidents: incidents.map(presentPaymentIncident),
    count,
    offset: skip,
    limit: take,
  })
}
