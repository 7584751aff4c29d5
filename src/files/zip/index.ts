export { type ArchivedFile, unpackArchive } from "./archive";
export { startsAsZip, type ZipEntry, zipEntries } from "./directory";
export { packArchive } from "./pack";
export { type UnpackBudget, unpack, unpackInPieces } from "./unpack";
export { writeZip, type ZipPart } from "./write-zip";
