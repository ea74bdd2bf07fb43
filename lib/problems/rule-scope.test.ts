import { describe, expect, it } from "vitest";
import { backward } from "@/lib/network/backward";
import { rules } from "@/lib/network/catalogue";
import { mutatedDerivative } from "@/lib/network/misconception";
import { theOutput } from "@/lib/network/objective";
import { derivative } from "@/lib/network/quantity";
import { quantitiesOf } from "@/lib/network/testing/places";
import { randomNetwork } from "@/lib/network/testing/random-network";
import { concerns } from "./rule-scope";

describe("a rule that does not concern a quantity", () => {
  it("leads to the right derivative, on any network", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const network = randomNetwork(seed);
      const gradient = backward(network);
      for (const quantity of quantitiesOf(network).filter((_, i) => i % 3 === seed % 3))
        for (const known of [null, network.widths.length - 2].filter((layer) => layer === null || layer > 1))
          for (const rule of rules) {
            if (quantity.kind !== "x" && known !== null && quantity.layer >= known) continue;
            if (concerns(rule, { network, quantity, objective: theOutput, known })) continue;
            const wrong = mutatedDerivative(network, quantity, [rule], { known });
            const right = derivative(gradient, quantity);
            expect(
              wrong === null || wrong.equals(right),
              `${rule} ${JSON.stringify(quantity)} ${seed} ${known}`,
            ).toBe(true);
          }
    }
  });

  it("is not said to be hidden: a derivative by z has no input factor", () => {
    const network = randomNetwork(3);
    const z = {
      network,
      quantity: { kind: "z", layer: 1, node: 1 },
      objective: theOutput,
      known: null,
    } as const;
    for (const rule of ["IX", "IN", "WW", "SW", "IZ"] as const) expect(concerns(rule, z)).toBe(false);
  });
});
