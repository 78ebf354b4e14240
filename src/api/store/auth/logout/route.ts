import { logOut } from "../../../account/log-out"

export const POST = logOut
