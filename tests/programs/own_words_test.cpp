#include <catch2/catch.hpp>

#include <string>

#include "common/store/generations.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {

TEST_CASE("who cannot build in a folder is told before the texts are read for their words", "[programs]") {
    const ScratchFolder scratch;
    const auto built = [&](const std::string& database) {
        return run_command("indexer --no-word-lists " + database + " missing", scratch.path());
    };
    scratch.write("mine/letter.txt", "somebody's file");
    CHECK(built("mine").output.find("mine is not an index") != std::string::npos);
    // This is the error that reading them would make.
    CHECK(built("new").output.find("missing") != std::string::npos);
    CHECK(run_command("ls", scratch.path()).output == "mine\n");

    std::filesystem::create_directory(scratch.path() / "index");
    const BuildLock lock(scratch.path() / "index");
    CHECK(built("index").exit_code == 3);
}

TEST_CASE("a stop before the words are known leaves nothing behind", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("text.txt", "Ein Text");
    // The pipe opens when the indexer comes to read it.
    const CommandResult stopped = run_command(
        "mkfifo words; indexer --words words index text.txt & exec 3>words; kill $!; wait $!; echo $?; ls",
        scratch.path());
    INFO(stopped.output);
    CHECK(stopped.output.find("stopped: nothing was published") != std::string::npos);
    CHECK(stopped.output.find("143\ntext.txt\nwords\n") != std::string::npos);
}

}  // namespace fundstelle
