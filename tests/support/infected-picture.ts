import { eicar } from '../../infra/local/peers/defender.ts';
import { jpegPicture } from './make-picture.ts';

/** A picture with the test virus in a comment, as an infected phone would send it: rebuilding it drops the comment. `own` makes its bytes unlike another’s. */
export async function infectedPicture(own = ''): Promise<Buffer> {
  const jpeg = await jpegPicture();
  const comment = Buffer.from(`${eicar} ${own}`);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, comment, jpeg.subarray(2)]);
}
