/** Pictures of pages made worse as scanners and telephones make them: turned, unevenly lit, pressed as JPEG. */
import { createCanvas, loadImage } from "@napi-rs/canvas";

export interface Damage {
  /** Degrees clockwise. */
  angle?: number;
  /** Share of the light that is missing in the corner farthest from the lamp. */
  shade?: number;
  /** Quality of the JPEG, of 100. */
  jpeg?: number;
}

export const damages: Readonly<Record<string, Damage>> = {
  "as it is": {},
  "turned by 0.5°": { angle: 0.5 },
  "turned by −0.5°": { angle: -0.5 },
  "turned by 1°": { angle: 1 },
  "turned by −1°": { angle: -1 },
  "turned by 2°": { angle: 2 },
  "turned by −2°": { angle: -2 },
  "unevenly lit": { shade: 0.55 },
  "JPEG of quality 18": { jpeg: 18 },
  "all three": { angle: 1, shade: 0.55, jpeg: 25 },
};

export async function damaged(png: Uint8Array, { angle = 0, shade = 0, jpeg }: Damage): Promise<Uint8Array> {
  const image = await loadImage(png);
  const { width, height } = image;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((angle * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0);
  context.resetTransform();
  if (shade > 0) {
    const [x, y] = [width * 0.2, height * 0.15];
    const light = context.createRadialGradient(x, y, 0, x, y, Math.hypot(width, height));
    const dark = Math.round(255 * (1 - shade));
    light.addColorStop(0, "#fff");
    light.addColorStop(1, `rgb(${dark},${dark},${dark})`);
    context.globalCompositeOperation = "multiply";
    context.fillStyle = light;
    context.fillRect(0, 0, width, height);
  }
  return jpeg === undefined ? canvas.toBuffer("image/png") : canvas.toBuffer("image/jpeg", jpeg);
}
