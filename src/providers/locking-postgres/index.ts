import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import LockingPostgresService from "./service"

export default ModuleProvider(Modules.LOCKING, {
  services: [LockingPostgresService],
})
