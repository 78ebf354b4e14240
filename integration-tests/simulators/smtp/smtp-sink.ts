import { simpleParser, type ParsedMail } from "mailparser"
import { SMTPServer, type SMTPServerSession } from "smtp-server"

/** What the sink has taken: the envelope's recipient and the mail as it came. */
export type SunkMail = {
  to: string
  from: string
  messageId: string
  raw: string
}

export type SmtpSinkOptions = {
  /** Refuses every n-th mail, counted over all connections. */
  refuseEvery?: number
  /** What a refusal says. @default 451 4.3.0 */
  refusal?: { code: number; text: string; at?: "rcpt" | "data" }
  /** Recipients that do not exist: 550 5.1.1. */
  unknownRecipients?: string[]
}

/** An SMTP server that keeps what it is given and misbehaves on demand. */
export class SmtpSink {
  readonly mails: SunkMail[] = []
  /** Mails offered, refused ones too. */
  offered = 0
  /** Connections open now, and the most at once. */
  open = 0
  mostOpen = 0
  options: SmtpSinkOptions
  /** Accepts nothing and answers nothing while set. */
  hanging = false
  private server: SMTPServer
  private port = 0

  constructor(options: SmtpSinkOptions = {}) {
    this.options = options
    this.server = this.makeServer()
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.server.once("error", reject)
      this.server.listen(this.port, "127.0.0.1", resolve)
    })
    // A client that dies in the middle is what these tests are about.
    this.server.removeAllListeners("error")
    this.server.on("error", () => undefined)
    const address = this.server.server.address()
    this.port = typeof address === "object" && address ? address.port : 0
    return this
  }

  /** Ends every connection and the server; `start` opens it again on the same port. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
    this.server = this.makeServer()
  }

  /** Mails to one recipient, parsed. */
  async read(to: string): Promise<ParsedMail[]> {
    return Promise.all(
      this.mails
        .filter((mail) => mail.to === to)
        .map(({ raw }) => simpleParser(raw))
    )
  }

  private makeServer(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      disableReverseLookup: true,
      closeTimeout: 50,
      onConnect: (_session, callback) => {
        this.open++
        this.mostOpen = Math.max(this.mostOpen, this.open)
        if (!this.hanging) {
          callback()
        }
      },
      onClose: () => {
        this.open--
      },
      onRcptTo: (address, _session, callback) => {
        const unknown = this.options.unknownRecipients ?? []
        if (unknown.includes(address.address)) {
          return callback(refuse(550, "5.1.1 No such user here"))
        }
        if (this.options.refusal?.at === "rcpt" && this.isRefused()) {
          return callback(this.refusal())
        }
        callback()
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = []
        stream.on("data", (chunk: Buffer) => chunks.push(chunk))
        stream.on("end", () => {
          if (this.hanging) {
            return
          }
          if (this.options.refusal?.at !== "rcpt" && this.isRefused()) {
            return callback(this.refusal())
          }
          this.keep(session, Buffer.concat(chunks).toString())
          callback()
        })
      },
    })
  }

  private isRefused(): boolean {
    this.offered++
    const { refuseEvery } = this.options
    return !!refuseEvery && this.offered % refuseEvery === 0
  }

  private refusal(): Error {
    const { code, text } = this.options.refusal ?? {
      code: 451,
      text: "4.3.0 Try again later",
    }
    return refuse(code, text)
  }

  private keep({ envelope }: SMTPServerSession, raw: string): void {
    const from = envelope.mailFrom
    this.mails.push({
      to: envelope.rcptTo[0].address,
      from: from ? from.address : "",
      messageId: /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? "",
      raw,
    })
  }
}

function refuse(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
