// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessPolicy} from "../../contracts/files/IAccessPolicy.sol";
import {IFiles} from "../../contracts/files/IFiles.sol";

/// @title Answers everybody the same bytes, or reverts with them
contract FixedPolicy {
    bytes private _answer;
    bool private immutable REVERTS;

    constructor(bytes memory answer, bool reverts) {
        _answer = answer;
        REVERTS = reverts;
    }

    fallback(bytes calldata) external returns (bytes memory answer) {
        answer = _answer;
        if (!REVERTS) return answer;
        assembly {
            revert(add(answer, 0x20), mload(answer))
        }
    }
}

/// @title Answers, or reverts with, `length` bytes, the first word of them 1
contract BombPolicy {
    uint256 private immutable LENGTH;
    bool private immutable REVERTS;

    constructor(uint256 length, bool reverts) {
        (LENGTH, REVERTS) = (length, reverts);
    }

    fallback() external {
        uint256 length = LENGTH;
        bool reverts = REVERTS;
        assembly {
            mstore(0, 1)
            if reverts {
                revert(0, length)
            }
            return(0, length)
        }
    }
}

/// @title Says yes once it has used `USE` gas, or never if that is the maximum
contract HungryPolicy is IAccessPolicy {
    uint256 private immutable USE;

    constructor(uint256 use) {
        USE = use;
    }

    function isAllowed(address, bytes32) external view returns (bool) {
        uint256 start = gasleft();
        while (start - gasleft() < USE) {}
        return true;
    }
}

/// @title Admits whoever may read `GROUP`
contract GroupPolicy is IAccessPolicy {
    IFiles private immutable FILES;
    bytes32 private immutable GROUP;

    constructor(IFiles files, bytes32 group) {
        (FILES, GROUP) = (files, group);
    }

    function isAllowed(address user, bytes32) external view returns (bool) {
        return FILES.canAccess(user, GROUP);
    }
}

/// @title Admits one user to one file
contract OnePolicy is IAccessPolicy {
    address private immutable USER;
    bytes32 private immutable FILE;

    constructor(address user, bytes32 fileId) {
        (USER, FILE) = (user, fileId);
    }

    function isAllowed(address user, bytes32 fileId) external view returns (bool) {
        return user == USER && fileId == FILE;
    }
}
