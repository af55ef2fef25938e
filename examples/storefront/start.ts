import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "../../client/create-client.ts";
import { CreateMemberToken, MemberPage } from "../../client/storefront.ts";
import { loyaltyPage } from "./loyalty-page.ts";
import { favicon } from "./style.ts";

const url = process.env.QUEN_URL ?? "http://127.0.0.1:4000/storefront/graphql";
const secretKey = process.env.QUEN_SECRET_KEY ?? "sk_demo_moc";
const port = Number(process.env.PORT ?? 3000);

// The shop's own backend: it knows who is logged in, and asks for a token in that customer's name.
async function tokenFor(externalId: string): Promise<string> {
  const shop = createClient({ url, credential: secretKey });
  const { createMemberToken } = await shop.query(CreateMemberToken, {
    input: { member: { externalId } },
  });
  if (createMemberToken.token) return createMemberToken.token;
  throw new Error(createMemberToken.userErrors.map(({ message }) => message).join(" "));
}

async function pageFor(address: URL): Promise<string> {
  const customer = address.searchParams.get("customer") ?? "cust-0001";
  const locale = address.searchParams.get("locale") === "en" ? "en" : "vi";
  const member = createClient({ url, credential: await tokenFor(customer), locale });
  return loyaltyPage(await member.query(MemberPage, { rewards: 6, activity: 5 }), locale);
}

const server = createServer((request, response) => {
  const address = new URL(request.url ?? "/", `http://127.0.0.1:${port}`);
  if (address.pathname === "/favicon.svg") {
    return void response.writeHead(200, { "content-type": "image/svg+xml" }).end(favicon);
  }
  if (address.pathname !== "/") return void response.writeHead(404).end();
  pageFor(address).then(
    (html) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html),
    (error: Error) => response.writeHead(502, { "content-type": "text/plain" }).end(error.message),
  );
});

server.listen(port, "127.0.0.1", () => {
  const { port: taken } = server.address() as AddressInfo;
  console.log(
    `The storefront is at http://127.0.0.1:${taken} (add ?locale=en, ?customer=cust-0002).`,
  );
});
