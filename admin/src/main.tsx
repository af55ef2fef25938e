import "@ant-design/v5-patch-for-react-19";
import "antd/dist/reset.css";
import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/600.css";
import "./admin.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startTranslating } from "./preferences/translation.ts";

await startTranslating();
createRoot(document.getElementById("admin")!).render(<App />);
