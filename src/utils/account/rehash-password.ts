import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { EMAILPASS } from "./email-identity"
import { withPasswordLock } from "./password-lock"

type Cost = { logN: number; r: number; p: number }

/** What core's provider uses when the store says nothing. */
const DEFAULT_COST: Cost = { logN: 15, r: 8, p: 1 }

/**
 * Hashes a password anew when the store has made hashing dearer since it was set.
 * Call it with a password that was just found to be right.
 *
 * @param stored the email as the identity keeps it
 */
export async function rehashPassword(
  container: MedusaContainer,
  stored: string,
  password: string
): Promise<void> {
  const before = await readHash(container, stored)
  if (!before || !isWeaker(costOf(before), configuredCost(container))) {
    return
  }
  await withPasswordLock(container, stored, async () => {
    // Somebody who changed it meanwhile must not get the old one back.
    if ((await readHash(container, stored)) === before) {
      await container
        .resolve(Modules.AUTH)
        .updateProvider(EMAILPASS, { entity_id: stored, password })
    }
  })
}

async function readHash(
  container: MedusaContainer,
  email: string
): Promise<string | undefined> {
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listProviderIdentities({ provider: EMAILPASS, entity_id: email })
  const hash = identity?.provider_metadata?.password
  return typeof hash === "string" ? hash : undefined
}

/** scrypt-kdf writes its parameters in front of the hash: byte 7, then two numbers of four bytes. */
export function costOf(hash: string): Cost | undefined {
  const bytes = Buffer.from(hash, "base64")
  if (bytes.length !== 96 || bytes.subarray(0, 6).toString() !== "scrypt") {
    return undefined
  }
  return {
    logN: bytes.readUInt8(7),
    r: bytes.readUInt32BE(8),
    p: bytes.readUInt32BE(12),
  }
}

function isWeaker(stored: Cost | undefined, wanted: Cost): boolean {
  return (
    !!stored &&
    2 ** stored.logN * stored.r * stored.p <
      2 ** wanted.logN * wanted.r * wanted.p
  )
}

type AuthModuleEntry = {
  options?: {
    providers?: { id?: string; options?: { hashConfig?: Cost } }[]
  }
}

function configuredCost(container: MedusaContainer): Cost {
  const { modules } = container.resolve<ConfigModule>(
    ContainerRegistrationKeys.CONFIG_MODULE
  )
  const auth = modules?.[Modules.AUTH] as AuthModuleEntry | undefined
  const provider = auth?.options?.providers?.find(({ id }) => id === EMAILPASS)
  return provider?.options?.hashConfig ?? DEFAULT_COST
}
