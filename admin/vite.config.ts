import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const SERVER = process.env.QUEN_URL ?? "http://127.0.0.1:4000";

// `npm run dev`: pages that reload while they are edited, in front of a Quen that is running.
export default defineConfig({
  root: import.meta.dirname,
  base: "/admin/",
  plugins: [react()],
  build: {
    outDir: "../dist/admin",
    emptyOutDir: true,
    chunkSizeWarningLimit: 2_000,
    // Fonts stay files: the policy of the page allows no others.
    assetsInlineLimit: 0,
    // A document goes where it is asked, not into the first load with those of every page.
    rolldownOptions: { optimization: { inlineConst: { mode: "all" } } },
  },
  server: {
    proxy: {
      // The server takes a session from its own pages alone.
      "^/admin/(graphql|auth/)": {
        target: SERVER,
        changeOrigin: true,
        headers: { origin: SERVER },
      },
    },
  },
});
