import { BlockList, isIP, isIPv6 } from "node:net"
import type { MedusaRequest } from "@medusajs/framework/http"
import { resolveOptions } from "../resolve-options"

const lists = new Map<string, BlockList>()

/**
 * The address that a request came from, as Express sees it behind one proxy
 * (Medusa sets `trust proxy` 1). When that is a trusted storefront, the address
 * that it named in `x-forwarded-for`.
 */
export function clientAddress(req: MedusaRequest): string {
  const { trustedStorefronts } = resolveOptions(req.scope).account
  const seen = plain(req.ip ?? req.socket.remoteAddress ?? "")
  if (!trustedStorefronts.length || !isIn(seen, trustedStorefronts)) {
    return seen
  }
  const chain = [req.headers["x-forwarded-for"] ?? []]
    .flat()
    .join(",")
    .split(",")
    .map((entry) => plain(entry.trim()))
  const named = chain[chain.lastIndexOf(seen) - 1]
  return named && isIP(named) ? named : seen
}

/**
 * What an address counts as: itself, or the network of 64 bits that one household
 * or server has in IPv6.
 */
export function addressGroup(address: string): string {
  if (!isIPv6(address)) {
    return address
  }
  const [head, tail] = address.split("%")[0].split("::")
  const left = head.split(":").filter(Boolean)
  const right = (tail ?? "").split(":").filter(Boolean)
  const zeros = Array(Math.max(0, 8 - left.length - right.length)).fill("0")
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => parseInt(part, 16).toString(16))
    .join(":")
}

/** IPv4 that arrived over an IPv6 socket, as IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "")
}

function isIn(address: string, networks: string[]): boolean {
  const version = isIP(address)
  if (!version) {
    return false
  }
  return blockList(networks).check(address, version === 6 ? "ipv6" : "ipv4")
}

function blockList(networks: string[]): BlockList {
  const key = networks.join()
  const known = lists.get(key)
  if (known) {
    return known
  }
  const list = new BlockList()
  for (const network of networks) {
    const [ip, bits] = network.split("/")
    const type = isIPv6(ip) ? "ipv6" : "ipv4"
    if (bits === undefined) {
      list.addAddress(ip, type)
    } else {
      list.addSubnet(ip, Number(bits), type)
    }
  }
  lists.set(key, list)
  return list
}
