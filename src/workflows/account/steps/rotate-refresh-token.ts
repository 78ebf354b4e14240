import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import type { AccountClient } from "../types"

export type RotateRefreshTokenInput = { refresh_token: string } & AccountClient

export const rotateRefreshTokenStepId = "rotate-account-refresh-token"
/**
 * This step spends a refresh token. It has no compensation: the client whose answer
 * is lost asks again, and gets the same one.
 */
export const rotateRefreshTokenStep = createStep(
  rotateRefreshTokenStepId,
  async (input: RotateRefreshTokenInput, { container }) => {
    const { refresh_token, ip, user_agent } = input
    return new StepResponse(
      await container
        .resolve<AccountModuleService>(ACCOUNT_MODULE)
        .rotateRefreshToken({ token: refresh_token, ip, user_agent })
    )
  }
)
