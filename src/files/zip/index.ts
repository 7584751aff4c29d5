export { type ArchivedFile, archivedFiles, unpackArchive } from "./archive";
export { startsAsZip, unpackedSize, type ZipEntry, zipEntries } from "./directory";
export { decodeFileName } from "./fields";
export { packArchive } from "./pack";
export { packedData, spend, type UnpackBudget, unpack, unpackBudget, unpackInPieces } from "./unpack";
export { writeZip, type ZipPart } from "./write-zip";
