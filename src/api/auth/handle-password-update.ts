import { MedusaError } from "@medusajs/framework/utils"
import { bearerToken } from "../../utils/account/access-token"
import { checkNewPassword } from "../../utils/account/check-new-password"
import { clientOf } from "../../utils/account/current-session"
import { answerWeakPassword } from "../../utils/account/password-policy"
import { readResetToken } from "../../utils/account/reset-token"
import { resetPasswordWorkflow } from "../../workflows/account/reset-password"
import { actorOf, bodyOf, type Guard } from "./request"

/**
 * Answers core's `update` as core does, in one act with `/store/auth/reset-password`:
 * a weak password does not spend the token, two requests at once spend it once, and
 * sessions end.
 */
export const handlePasswordUpdate: Guard = async (req, res, next) => {
  try {
    const token = readResetToken(
      req.scope,
      bearerToken(req.headers.authorization),
      actorOf(req)
    )
    const { password } = bodyOf(req)
    if (typeof password !== "string") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Invalid request: Field 'password' is required"
      )
    }
    const faults = await checkNewPassword(req.scope, token, password)
    if (faults.length) {
      return answerWeakPassword(res, faults)
    }
    await resetPasswordWorkflow(req.scope).run({
      input: { ...token, password, ...clientOf(req) },
    })
    res.status(200).json({ success: true })
  } catch (error) {
    next(error)
  }
}
