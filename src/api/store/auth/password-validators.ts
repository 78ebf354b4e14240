import { z } from "@medusajs/framework/zod"

/** No password is that long; the policy says what is too long. */
const password = z.string().min(1).max(4096)
const token = z.string().min(1).max(4096)
const email = z.string().trim().min(1).max(254)

export const StoreForgotPassword = z.object({ email })
export type StoreForgotPasswordType = z.infer<typeof StoreForgotPassword>

export const StoreResetPassword = z.object({ token, password })
export type StoreResetPasswordType = z.infer<typeof StoreResetPassword>

export const StoreChangePassword = z.object({
  current_password: password,
  password,
})
export type StoreChangePasswordType = z.infer<typeof StoreChangePassword>

export const StoreVerifyEmail = z.object({ token })
export type StoreVerifyEmailType = z.infer<typeof StoreVerifyEmail>

export const StoreResendVerification = z.object({
  /** Whose mail to send again; by default that of who is signed in. */
  email: email.optional(),
})
export type StoreResendVerificationType = z.infer<
  typeof StoreResendVerification
>
