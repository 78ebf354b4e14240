import { logOutEverywhere } from "../../../account/log-out"

export const POST = logOutEverywhere
