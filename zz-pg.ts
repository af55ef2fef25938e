import { startEmbedded } from "./api/database/embedded/embedded.ts";
const s = await startEmbedded({ dataDir: "/work/h/lead/bench/.data/100000-members-7-purchases" });
console.log(JSON.stringify({ url:s.url, ownerUrl:s.ownerUrl, superuserUrl:s.superuserUrl }));
setInterval(()=>{}, 1e6);
process.on("SIGTERM", async()=>{ await s.stop(); process.exit(0); });
