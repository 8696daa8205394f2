/** Whether this browser can draw with WebGL 2, which MapLibre needs. Lets the context go again: phones have few. */
export function webglWorks(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
