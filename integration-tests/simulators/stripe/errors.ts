type ErrorBody = {
  type:
    | "card_error"
    | "invalid_request_error"
    | "idempotency_error"
    | "api_error"
    | "rate_limit_error"
  message: string
  code?: string
  param?: string
  decline_code?: string
  [extra: string]: unknown
}

/** A refusal, in the shape that Stripe answers with. */
export class StripeRefusal extends Error {
  constructor(
    readonly status: number,
    readonly error: ErrorBody,
    /** Refused before anything was done: Stripe then remembers no idempotency key. */
    readonly beforeExecution = false
  ) {
    super(error.message)
  }

  get body(): { error: ErrorBody } {
    const { code } = this.error
    return {
      error: {
        ...this.error,
        ...(code && {
          doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`,
        }),
      },
    }
  }
}

export function invalidRequest(
  message: string,
  details: { code?: string; param?: string; [extra: string]: unknown } = {}
): StripeRefusal {
  return new StripeRefusal(400, {
    type: "invalid_request_error",
    message,
    ...details,
  })
}

/** A parameter is missing, unknown or malformed. */
export function badParameter(
  message: string,
  param: string,
  code?: string
): StripeRefusal {
  return new StripeRefusal(
    400,
    { type: "invalid_request_error", message, param, ...(code && { code }) },
    true
  )
}

export function noSuch(
  object: string,
  id: string,
  param = "id"
): StripeRefusal {
  return new StripeRefusal(
    404,
    {
      type: "invalid_request_error",
      code: "resource_missing",
      message: `No such ${object}: '${id}'`,
      param,
    },
    true
  )
}
